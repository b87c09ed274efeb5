package eu.vipatwork.content.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one file. */
final class FileFaults {

    private final String file;
    private final Set<Fault> found = new LinkedHashSet<>();

    FileFaults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /**
     * Notes a fault.
     *
     * @param line from 1
     * @param arguments what the sentence of this kind names, in its order
     */
    void add(int line, FaultKind kind, Object... arguments) {
        found.add(new Fault(file, Math.max(1, line), kind, arguments));
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** By their lines; those of one line as they were found. */
    List<Fault> all() {
        return found.stream().sorted().toList();
    }
}
