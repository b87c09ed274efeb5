package eu.vipatwork.content;

/**
 * Why a file is refused.
 *
 * @param file its path below the folder of all publications: {@code sme/en/benefits.md}
 * @param line from 1; 1 too where the whole file is at fault
 * @param reason a sentence for the author
 */
public record Fault(String file, int line, String reason) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
