package eu.vipatwork.content.format.markdown;

import java.time.DateTimeException;
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

/** What depends on a country: a box with the country's name, the text, and the day on which it was last checked. */
final class CountryBox extends CustomBlock {

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

    /** Reads the YAML in the block. */
    static Optional<CountryBox> read(FencedCodeBlock block, int line, MarkdownDocument markdown, FileFaults faults) {
        Optional<YamlFields> read = YamlReader.map(block.getLiteral(), line, faults);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        YamlFields fields = read.get();
        fields.only("country", "checked", "text");
        String country = fields.needed("country").text().strip();
        if (!country.isEmpty() && !CountryLabels.known(country)) {
            faults.add(fields.line("country"), FaultKind.COUNTRY_UNKNOWN, country);
            return Optional.empty();
        }
        Optional<LocalDate> checked = day(fields, "checked", faults);
        TextAtLine text = fields.needed("text");
        Locale language = markdown.place().language();
        if (language.getLanguage().equals("en")
                && !text.text().isEmpty()
                && !text.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").contains("national law decides")) {
            faults.add(text.line(), FaultKind.COUNTRY_WITHOUT_LAW);
        }
        Node body = markdown.parse(text);
        markdown.inspect(body, false);
        if (country.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        String id = markdown.newAnchor("country-" + country.toLowerCase(Locale.ROOT));
        return Optional.of(new CountryBox(
                id, CountryLabels.heading(country, language), CountryLabels.checked(checked.get(), language), body));
    }

    /** A day such as 2026-11-21. */
    static Optional<LocalDate> day(YamlFields fields, String field, FileFaults faults) {
        String day = fields.needed(field).text().strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            faults.add(fields.line(field), FaultKind.FIELD_NO_DAY, field, day);
            return Optional.empty();
        }
    }
}
