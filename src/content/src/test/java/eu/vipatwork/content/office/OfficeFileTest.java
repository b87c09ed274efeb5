package eu.vipatwork.content.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Download;
import eu.vipatwork.content.format.MarkdownFormat;
import eu.vipatwork.content.test.SamplePublications;

class OfficeFileTest {

    private final MarkdownFormat format = new MarkdownFormat();

    @Test
    void aDocumentHasATitleALanguageRealHeadingsAndAHeaderRow() throws IOException {
        Download file = file("plan");

        assertThat(file.name()).isEqualTo("plan.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("A plan");
            assertThat(document.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("en");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null)
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText()))
                    .containsExactly("Heading1 A plan", "Heading2 Steps");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("By when");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("\u2610 Done");
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getNumFmt() != null)
                            .map(paragraph -> paragraph.getNumFmt() + " " + paragraph.getText()))
                    .containsExactly("bullet A bullet", "decimal First", "decimal Second");
            assertThat(document.getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgSz()
                            .getOrient()
                            .toString())
                    .isEqualTo("landscape");
        }
    }

    @Test
    void aWorkbookHasASheetForEachTableAndFormulasThatWork() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(file("sums").bytes()))) {
            assertThat(List.of(workbook.getSheetName(0), workbook.getSheetName(1), workbook.getSheetName(2)))
                    .containsExactly("Sums", "Total", "Days");
            Sheet total = workbook.getSheet("Total");
            assertThat(total.getRow(1).getCell(1).getCellFormula()).isEqualTo("SUM(Days!B2:B3)");
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(total.getRow(1).getCell(1))
                            .getNumberValue())
                    .isEqualTo(15.5);
            assertThat(workbook.getSheet("Days").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("Round to half hours.");
            assertThat(total.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    private Download file(String name) {
        DocumentText text =
                format.check(SamplePublications.one(SamplePublications.files(), "trial")).documents().stream()
                        .filter(document -> document.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return format.template(text);
    }
}
