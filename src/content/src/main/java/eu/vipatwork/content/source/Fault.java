package eu.vipatwork.content.source;

import java.util.List;
import java.util.Locale;

/**
 * Why a file is rejected: a sentence for the author, in the reader's language.
 *
 * @param file its path below the folder of all publications: {@code sme/en/benefits.md}
 * @param line from 1; 1 when the fault concerns the whole file
 * @param arguments the values in the sentence: texts and numbers
 */
public record Fault(String file, int line, FaultKind kind, List<Object> arguments) implements Comparable<Fault> {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Fault(String file, int line, FaultKind kind, Object... arguments) {
        this(file, line, kind, List.of(arguments));
    }

    /** The same fault with this folder before the path of the file. */
    public Fault below(String folder) {
        return new Fault(folder + "/" + file, line, kind, arguments);
    }

    /** The sentence in this language; in English when there is no translation. */
    public String reason(Locale language) {
        return FaultMessages.sentence(this, language);
    }

    /** The sentence for logs, builds and command lines. */
    public String reason() {
        return reason(Locale.ENGLISH);
    }

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason();
    }
}
