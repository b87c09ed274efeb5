package eu.vipatwork.content.format.markdown;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

import eu.vipatwork.content.format.yaml.TextAtLine;
import eu.vipatwork.content.format.yaml.YamlFields;
import eu.vipatwork.content.format.yaml.YamlReader;
import eu.vipatwork.content.source.FaultKind;
import eu.vipatwork.content.source.FileFaults;

/** A box with rules of one country: its name, the text, and the day on which it was last checked. */
public final class CountryBox extends CustomBlock {

    private final String id;
    private final String heading;
    private final String checked;
    private final Node body;

    private CountryBox(String id, String heading, String checked, Node body) {
        this.id = id;
        this.heading = heading;
        this.checked = checked;
        this.body = body;
    }

    String id() {
        return id;
    }

    String heading() {
        return heading;
    }

    String checked() {
        return checked;
    }

    Node body() {
        return body;
    }

    /** Reads a {@code country} block. */
    public static Optional<CountryBox> read(
            FencedCodeBlock block, int line, MarkdownDocument markdown, FileFaults faults) {
        Optional<YamlFields> read = YamlReader.map(block.getLiteral(), line, faults);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        YamlFields fields = read.get();
        fields.allow("country", "checked", "text");
        String country = fields.required("country").text().strip();
        if (!country.isEmpty() && !CountryLabels.known(country)) {
            faults.add(fields.line("country"), FaultKind.COUNTRY_UNKNOWN, country);
            return Optional.empty();
        }
        Optional<LocalDate> checked = fields.day("checked");
        TextAtLine text = fields.required("text");
        Locale language = markdown.place().language();
        if (language.getLanguage().equals("en")
                && !text.text().isEmpty()
                && !text.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").contains("national law decides")) {
            faults.add(text.line(), FaultKind.COUNTRY_WITHOUT_LAW);
        }
        Node body = markdown.parse(text);
        markdown.checkAside(body);
        if (country.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        String id = markdown.newAnchor("country-" + country.toLowerCase(Locale.ROOT));
        return Optional.of(new CountryBox(
                id, CountryLabels.heading(country, language), CountryLabels.checked(checked.get(), language), body));
    }
}
