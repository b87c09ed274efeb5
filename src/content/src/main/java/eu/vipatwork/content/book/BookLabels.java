package eu.vipatwork.content.book;

import java.util.Locale;
import java.util.Map;

/** The words of a book that are not the author's, by language. Public for the templates. */
public record BookLabels(
        String contents,
        String release,
        String outcomes,
        String sources,
        String question,
        String right,
        String wrong,
        String online) {

    private static final BookLabels ENGLISH = new BookLabels(
            "Contents",
            "Release %s of %s",
            "What you can do afterwards",
            "Sources",
            "Question",
            "True",
            "False",
            "Answer online to get feedback.");
    private static final Map<String, BookLabels> OTHERS = Map.of(
            "nl",
            new BookLabels(
                    "Inhoud",
                    "Uitgave %s van %s",
                    "Wat u daarna kunt",
                    "Bronnen",
                    "Vraag",
                    "Waar",
                    "Niet waar",
                    "Antwoord online om feedback te krijgen."),
            "fi",
            new BookLabels(
                    "Sisällys",
                    "Julkaisu %s, %s",
                    "Mitä osaat tämän jälkeen",
                    "Lähteet",
                    "Kysymys",
                    "Oikein",
                    "Väärin",
                    "Vastaa verkossa, niin saat palautteen."));

    static BookLabels in(Locale language) {
        return OTHERS.getOrDefault(language.getLanguage(), ENGLISH);
    }
}
