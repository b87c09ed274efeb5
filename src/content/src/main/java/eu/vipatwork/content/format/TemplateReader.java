package eu.vipatwork.content.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.format.markdown.DocumentContext;
import eu.vipatwork.content.format.markdown.MarkdownCheck;
import eu.vipatwork.content.format.markdown.MarkdownDocument;
import eu.vipatwork.content.format.markdown.TemplateCheck;
import eu.vipatwork.content.format.yaml.FrontMatter;
import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.office.InvalidFormulaException;
import eu.vipatwork.content.office.OfficeFile;
import eu.vipatwork.content.office.OfficeTemplate;
import eu.vipatwork.content.source.CheckedPublication.Outgoing;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** Reads a template, from which a DOCX or XLSX file can be made. */
final class TemplateReader {

    private final DocumentText document;
    private final FileFaults faults;
    private final MarkdownDocument markdown;
    private OfficeTemplate sheet;

    TemplateReader(DocumentText document, DocumentContext place, FileFaults faults) {
        this.document = document;
        this.faults = faults;
        this.markdown = new MarkdownDocument(document, place, Map.of(), faults);
        FrontMatter.of(document.text(), faults).ifPresent(this::read);
    }

    /** Empty when the file has no front matter. */
    Optional<OfficeTemplate> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Makes the file once, to find formulas that do not work. */
    void checkFormulas() {
        if (sheet == null || !sheet.workbook() || faults.any()) {
            return;
        }
        try {
            OfficeFile.of(sheet, "");
        } catch (InvalidFormulaException e) {
            int line = 1;
            for (String text : document.text().split("\n", -1)) {
                if (text.contains(e.formula())) {
                    break;
                }
                line++;
            }
            faults.add(line, FaultKind.FORMULA_UNREADABLE, e.formula(), e.problem());
        } catch (IllegalArgumentException e) {
            faults.add(1, FaultKind.WORKBOOK_IMPOSSIBLE, String.valueOf(e.getMessage()));
        }
    }

    List<Outgoing> links() {
        return markdown.links();
    }

    private void read(FrontMatter file) {
        YamlFields fields = file.fields();
        fields.allow("id", "kind", "title", "summary", "format", "orientation");
        String id = fields.required("id").text().strip();
        if (!id.isEmpty() && !id.equals(document.name())) {
            faults.add(fields.line("id"), FaultKind.ID_IS_NOT_THE_FILE, id, document.name());
        }
        String kind = fields.required("kind").text().strip();
        if (!kind.isEmpty() && !kind.equals("template")) {
            faults.add(fields.line("kind"), FaultKind.KIND_IS_NOT_THE_FILE, DocumentKind.TEMPLATE.word(), kind);
        }
        String title = fields.required("title").text().strip();
        String format = one(fields, "format", "docx", "xlsx");
        String orientation =
                fields.has("orientation") ? one(fields, "orientation", "portrait", "landscape") : "portrait";
        Node body = markdown.parse(new TextAtLine(file.body(), file.bodyLine()));
        headings(body, file.bodyLine());
        if (format.equals("xlsx")) {
            sheets(body, file.bodyLine());
        }
        body.accept(new TemplateCheck(markdown, faults));
        sheet = new OfficeTemplate(
                document.name(),
                title,
                document.language(),
                format.equals("xlsx"),
                orientation.equals("landscape"),
                body);
    }

    private String one(YamlFields fields, String field, String first, String second) {
        String value = fields.required(field).text().strip();
        if (!value.isEmpty() && !value.equals(first) && !value.equals(second)) {
            faults.add(fields.line(field), FaultKind.FIELD_ONE_OF_TWO, field, first, second, value);
        }
        return value;
    }

    private void headings(Node body, int bodyLine) {
        int level = 0;
        int titles = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                if (heading.getLevel() > level + 1) {
                    faults.add(MarkdownCheck.line(heading), FaultKind.HEADING_JUMPS, level, heading.getLevel());
                }
                level = heading.getLevel();
                titles += level == 1 ? 1 : 0;
            }
        }
        if (titles != 1) {
            faults.add(bodyLine, FaultKind.TEMPLATE_TITLES_MISCOUNTED, titles);
        }
    }

    /** In a workbook, each heading of the second level is a sheet with one table. */
    private void sheets(Node body, int bodyLine) {
        Heading sheet = null;
        int tables = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                oneTable(sheet, tables);
                sheet = heading;
                tables = 0;
            } else if (node instanceof TableBlock) {
                tables++;
            }
        }
        if (sheet == null) {
            faults.add(bodyLine, FaultKind.WORKBOOK_WITHOUT_SHEETS);
        }
        oneTable(sheet, tables);
    }

    private void oneTable(Heading heading, int tables) {
        if (heading != null && tables != 1) {
            faults.add(MarkdownCheck.line(heading), FaultKind.SHEET_TABLES_MISCOUNTED, tables);
        }
    }
}
