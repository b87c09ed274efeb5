package eu.vipatwork.content.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a template as DOCX. */
final class DocxWriter {

    /** A4 in twentieths of a point. */
    private static final long SHORT_SIDE = 11_906;

    private static final long LONG_SIDE = 16_838;
    private static final long MARGIN = 1_134;

    private final XWPFDocument document;
    private final OfficeTemplate sheet;

    private DocxWriter(XWPFDocument document, OfficeTemplate sheet) {
        this.document = document;
        this.sheet = sheet;
    }

    static void write(OfficeTemplate sheet, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            String language = sheet.language().toLanguageTag();
            document.getProperties().getCoreProperties().setTitle(sheet.title());
            document.getProperties().getCoreProperties().setCreator("VIP@Work");
            document.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setLanguageProperty(language);
            DocxStyles.add(document, language.equals("en") ? "en-GB" : language);
            new DocxWriter(document, sheet).page().blocks(sheet.body(), 0);
            document.write(out);
        }
    }

    private DocxWriter page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(sheet.landscape() ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(sheet.landscape() ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(sheet.landscape() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        return this;
    }

    private void blocks(Node parent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(DocxStyles.heading(heading.getLevel()));
                inlines(heading, paragraph, false, false);
            } else if (node instanceof Paragraph) {
                XWPFParagraph paragraph = document.createParagraph();
                if (depth > 0) {
                    paragraph.setIndentationLeft(depth * 360);
                }
                inlines(node, paragraph, false, false);
            } else if (node instanceof ListBlock list) {
                list(list, depth);
            } else if (node instanceof TableBlock table) {
                new DocxTableWriter(document, width(), this::cell).write(table);
            } else if (node instanceof BlockQuote) {
                blocks(node, depth + 1);
            }
        }
    }

    private void list(ListBlock list, int depth) {
        BigInteger numbering = numbering(list instanceof BulletList, depth);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean first = true;
            boolean tick = item.getFirstChild() instanceof TaskListItemMarker;
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                if (block instanceof ListBlock inner) {
                    list(inner, depth + 1);
                } else if (block instanceof Paragraph) {
                    XWPFParagraph paragraph = document.createParagraph();
                    paragraph.setIndentationLeft((depth + 1) * 360);
                    if (tick) {
                        boolean done = ((TaskListItemMarker) item.getFirstChild()).isChecked();
                        paragraph.createRun().setText(done ? "\u2611 " : "\u2610 ");
                        tick = false;
                    } else if (first) {
                        paragraph.setIndentationHanging(360);
                        paragraph.setNumID(numbering);
                        paragraph.setNumILvl(BigInteger.ZERO);
                    }
                    first = false;
                    inlines(block, paragraph, false, false);
                }
            }
        }
    }

    /** A separate numbering for each list, so that each ordered list begins at 1. */
    private BigInteger numbering(boolean bullets, int depth) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(
                BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(bullets ? STNumberFormat.BULLET : STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal(bullets ? (depth == 0 ? "\u2022" : "\u2013") : "%1.");
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private void cell(Node cell, XWPFParagraph paragraph, boolean header) {
        paragraph.setSpacingAfter(40);
        inlines(cell, paragraph, header, false);
    }

    private void inlines(Node parent, XWPFParagraph paragraph, boolean bold, boolean italic) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                run(paragraph, text.getLiteral(), bold, italic);
            } else if (node instanceof Code code) {
                run(paragraph, code.getLiteral(), bold, italic);
            } else if (node instanceof SoftLineBreak) {
                run(paragraph, " ", bold, italic);
            } else if (node instanceof HardLineBreak) {
                paragraph.createRun().addBreak();
            } else if (node instanceof Link link) {
                XWPFRun run = paragraph.createHyperlinkRun(link.getDestination());
                run.setText(NodeText.of(link));
                run.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
                run.setColor("1D4ED8");
            } else {
                inlines(node, paragraph, bold || node instanceof StrongEmphasis, italic || node instanceof Emphasis);
            }
        }
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setItalic(italic);
    }

    private long width() {
        return (sheet.landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }
}
