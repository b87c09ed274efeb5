package eu.vipatwork.content.format;

import java.util.List;
import java.util.TreeSet;

import eu.vipatwork.content.Fault;

/** What is wrong with one file. */
final class Faults {

    private final String file;
    private final TreeSet<Fault> found =
            new TreeSet<>(java.util.Comparator.<Fault>naturalOrder().thenComparing(Fault::reason));

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** @param line from 1 */
    void add(int line, String reason) {
        found.add(new Fault(file, Math.max(1, line), reason));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
