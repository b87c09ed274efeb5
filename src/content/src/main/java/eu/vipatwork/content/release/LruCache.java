package eu.vipatwork.content.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values that were used last, and no more than a number of them. Safe for threads. */
public final class LruCache<K, V> {

    private final Map<K, V> kept;

    /** @param most how many are kept */
    public LruCache(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value kept, or a new one; null is not kept. Two threads may make the same value at the same time. */
    public V get(K key, Function<K, V> make) {
        synchronized (kept) {
            V value = kept.get(key);
            if (value != null) {
                return value;
            }
        }
        V made = make.apply(key);
        if (made != null) {
            synchronized (kept) {
                kept.put(key, made);
            }
        }
        return made;
    }

    void clear() {
        synchronized (kept) {
            kept.clear();
        }
    }

    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
