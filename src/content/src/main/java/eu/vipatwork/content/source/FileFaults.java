package eu.vipatwork.content.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of one file. */
public final class FileFaults {

    private final String file;
    private final Set<Fault> found = new LinkedHashSet<>();

    public FileFaults(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    /**
     * Adds a fault.
     *
     * @param line from 1
     * @param arguments the values in the sentence, in the order of its placeholders
     */
    public void add(int line, FaultKind kind, Object... arguments) {
        found.add(new Fault(file, Math.max(1, line), kind, arguments));
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Sorted by line; those of one line in the order found. */
    public List<Fault> all() {
        return found.stream().sorted().toList();
    }
}
