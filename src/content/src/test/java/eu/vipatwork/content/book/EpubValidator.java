package eu.vipatwork.content.book;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;

import eu.vipatwork.content.document.Download;

/**
 * Validates a book with epubcheck and collects errors and warnings. (Epubcheck's own report begins with the line
 * "WARNING: : " for every book, because its constructor writes the title of the report as a warning.)
 */
final class EpubValidator extends MasterReport {

    /** Epubcheck has static state, so only one test class may use it at a time. */
    static final String LOCK = "epubcheck";

    private final List<String> findings = new ArrayList<>();

    private EpubValidator() {}

    /** Each error and warning with its location in the book; empty for a conforming book. */
    static List<String> findings(Download epub) {
        EpubValidator report = new EpubValidator();
        EpubCheck check = new EpubCheck(new ByteArrayInputStream(epub.bytes()), report, epub.name());
        int worst = check.doValidate();
        if (worst > 0 && report.findings.isEmpty()) {
            report.findings.add("Epubcheck ended with " + worst + " without a finding.");
        }
        return List.copyOf(report.findings);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... arguments) {
        Severity severity = message.getSeverity();
        if (severity == Severity.WARNING || severity == Severity.ERROR || severity == Severity.FATAL) {
            findings.add(severity + " " + message.getID() + " " + place.getPath() + ":" + place.getLine() + " "
                    + message.getMessage(arguments));
        }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public void initialize() {}

    @Override
    public int generate() {
        return 0;
    }
}
