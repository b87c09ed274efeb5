package eu.vipatwork.content.office;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a DOCX: real headings, for assistive technology and tables of contents. */
final class DocxStyles {

    private static final int[] HALF_POINTS = {36, 28, 24, 22};

    private DocxStyles() {}

    static void add(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language);
        styles.addStyle(new XWPFStyle(normal()));
        for (int level = 1; level <= HALF_POINTS.length; level++) {
            styles.addStyle(new XWPFStyle(heading(level)));
        }
    }

    static String heading(Integer level) {
        return "Heading" + Math.min(level, HALF_POINTS.length);
    }

    private static CTStyle normal() {
        CTStyle style = style("Normal", "Normal");
        style.setDefault(true);
        font(style.addNewRPr(), 22);
        style.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(120));
        return style;
    }

    private static CTStyle heading(int level) {
        CTStyle style = style("Heading" + level, "heading " + level);
        style.addNewBasedOn().setVal("Normal");
        style.addNewNext().setVal("Normal");
        style.addNewUiPriority().setVal(BigInteger.valueOf(9));
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(240));
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        CTRPr run = style.addNewRPr();
        run.addNewB();
        font(run, HALF_POINTS[level - 1]);
        return style;
    }

    private static CTStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        return style;
    }

    private static void font(CTRPr run, int halfPoints) {
        var fonts = run.addNewRFonts();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }
}
