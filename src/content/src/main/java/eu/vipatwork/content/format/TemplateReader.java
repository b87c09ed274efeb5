package eu.vipatwork.content.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

import eu.vipatwork.content.CheckedPublication.Outgoing;
import eu.vipatwork.content.DocumentKind;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.FaultKind;
import eu.vipatwork.content.office.OfficeFile;
import eu.vipatwork.content.office.Sheet;
import eu.vipatwork.content.office.UnreadableFormula;

/** Reads a template, so far that a document or a workbook can be made of it. */
final class TemplateReader {

    private final DocumentText document;
    private final Faults faults;
    private final Markdown markdown;
    private Sheet sheet;

    TemplateReader(DocumentText document, Place place, Faults faults) {
        this.document = document;
        this.faults = faults;
        this.markdown = new Markdown(document, place, Map.of(), faults);
        FrontMatter.of(document.text(), faults).ifPresent(this::read);
    }

    /** Empty when the file has no front matter. */
    Optional<Sheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Makes the file once, to find the formulas that do not work. */
    void tryOut() {
        if (sheet == null || !sheet.workbook() || faults.any()) {
            return;
        }
        try {
            OfficeFile.of(sheet, "");
        } catch (UnreadableFormula e) {
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
        YamlMap fields = file.fields();
        fields.only("id", "kind", "title", "summary", "format", "orientation");
        String id = fields.needed("id").text().strip();
        if (!id.isEmpty() && !id.equals(document.name())) {
            faults.add(fields.line("id"), FaultKind.ID_IS_NOT_THE_FILE, id, document.name());
        }
        String kind = fields.needed("kind").text().strip();
        if (!kind.isEmpty() && !kind.equals("template")) {
            faults.add(fields.line("kind"), FaultKind.KIND_IS_NOT_THE_FILE, DocumentKind.TEMPLATE.word(), kind);
        }
        String title = fields.needed("title").text().strip();
        String format = one(fields, "format", "docx", "xlsx");
        String orientation =
                fields.has("orientation") ? one(fields, "orientation", "portrait", "landscape") : "portrait";
        Node body = markdown.parse(new Written(file.body(), file.bodyLine()));
        headings(body, file.bodyLine(), format.equals("xlsx"));
        body.accept(new TemplateInspection(markdown, faults));
        sheet = new Sheet(
                document.name(),
                title,
                document.language(),
                format.equals("xlsx"),
                orientation.equals("landscape"),
                body);
    }

    private String one(YamlMap fields, String field, String first, String second) {
        String value = fields.needed(field).text().strip();
        if (!value.isEmpty() && !value.equals(first) && !value.equals(second)) {
            faults.add(fields.line(field), FaultKind.FIELD_ONE_OF_TWO, field, first, second, value);
        }
        return value;
    }

    private void headings(Node body, int bodyLine, boolean workbook) {
        int level = 0;
        int titles = 0;
        Heading open = null;
        int tables = 0;
        for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                if (heading.getLevel() > level + 1) {
                    faults.add(Inspection.line(heading), FaultKind.HEADING_JUMPS, level, heading.getLevel());
                }
                level = heading.getLevel();
                titles += level == 1 ? 1 : 0;
                if (workbook && level == 2) {
                    oneTable(open, tables);
                    open = heading;
                    tables = 0;
                }
            } else if (node instanceof TableBlock) {
                tables++;
            }
        }
        if (titles != 1) {
            faults.add(bodyLine, FaultKind.TEMPLATE_TITLES_MISCOUNTED, titles);
        }
        if (workbook && open == null) {
            faults.add(bodyLine, FaultKind.WORKBOOK_WITHOUT_SHEETS);
        }
        oneTable(open, tables);
    }

    private void oneTable(Heading heading, int tables) {
        if (heading != null && tables != 1) {
            faults.add(Inspection.line(heading), FaultKind.SHEET_TABLES_MISCOUNTED, tables);
        }
    }
}
