package eu.vipatwork.content.format;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.Fault;

/** Checks a folder of publications from the command line: prints every fault as {@code file:line: reason}. */
public final class CheckPublications {

    private CheckPublications() {}

    /** Exits with 0 when there are no faults, 1 when there are faults, 2 when there is nothing to check. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            out.println("usage: CheckPublications FOLDER (with a folder for each publication)");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        List<Fault> faults = faults(folder);
        faults.forEach(fault -> out.println(folder.resolve(fault.file()) + ":" + fault.line() + ": " + fault.reason()));
        out.println(PublicationFiles.in(folder).size() + " publications, " + faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** All faults in the publications of this folder. */
    public static List<Fault> faults(Path folder) {
        MarkdownFormat format = new MarkdownFormat();
        List<CheckedPublication> checked =
                PublicationFiles.in(folder).stream().map(format::check).toList();
        List<Fault> faults = new ArrayList<>();
        checked.forEach(publication -> faults.addAll(publication.faults()));
        faults.addAll(format.brokenLinks(checked, checked));
        faults.sort(null);
        return faults;
    }
}
