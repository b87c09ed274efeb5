package eu.vipatwork.content.format;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import eu.vipatwork.content.Fault;
import eu.vipatwork.content.FaultKind;

/** What is wrong with one file. */
final class Faults {

    private final String file;
    private final TreeSet<Fault> found = new TreeSet<>(
            Comparator.<Fault>naturalOrder().thenComparing(Fault::kind).thenComparing(fault -> fault.arguments()
                    .toString()));

    Faults(String file) {
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

    List<Fault> all() {
        return List.copyOf(found);
    }
}
