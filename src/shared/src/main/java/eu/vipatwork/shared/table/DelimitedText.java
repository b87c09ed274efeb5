package eu.vipatwork.shared.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV (RFC 4180). A first line {@code sep=;} names the separator and is no row, as in Excel; otherwise it is the comma,
 * semicolon or tab of which the first line has most.
 */
final class DelimitedText {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\\A\"?sep=(.)\"?[,;\\t]*(?:\\r\\n|\\r|\\n|\\z)");

    private DelimitedText() {}

    static List<TableRow> read(String text, int most) throws TableException {
        Matcher named = SEPARATOR_LINE.matcher(text);
        boolean isNamed = named.find();
        String table = isNamed ? text.substring(named.end()) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(isNamed ? named.group(1).charAt(0) : separator(table))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(table, format)) {
            for (CSVRecord record : parser) {
                if (record.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == most) {
                    throw new TableException(TableException.Reason.TOO_LONG, null);
                }
                rows.add(new TableRow(Math.toIntExact(record.getRecordNumber()), record.toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new TableException(TableException.Reason.MALFORMED, e);
        }
        return List.copyOf(rows);
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
