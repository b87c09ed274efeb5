package eu.vipatwork.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.content.document.ChangeMark;
import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.PublishResult;
import eu.vipatwork.content.release.TextDiff;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.content.test.TextDiffSides;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

/** Random sequences of edits, translations, releases, withdrawals and roll-backs. */
@ParameterizedClass
@MethodSource(Databases.ALL)
class ReleaseHistoryTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));
    private static final int STEPS = 25;

    private final ContentFixture content;
    private final PersonId author = PersonId.next();

    ReleaseHistoryTest(TestDatabase database) {
        this.content = new ContentFixture(database.with("content"));
    }

    @BeforeEach
    void release() {
        content.empty();
        content.importFrom(SamplePublications.files());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReleaseStaysIdenticalAndDifferencesHoldBothTexts(long seed) {
        Random random = new Random(seed);
        Map<ReleaseId, String> seen = new LinkedHashMap<>();
        Map<ReleaseId, String> units = new LinkedHashMap<>();
        remember(new ReleaseId("trial@1.0"), seen, units);
        int version = 1;
        for (int i = 0; i < STEPS; i++) {
            List<ReleaseId> known = new ArrayList<>(seen.keySet());
            ReleaseId any = known.get(random.nextInt(known.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> edit(any, random);
                case 2 -> {
                    if (content.publish("1." + version, author) instanceof PublishResult.Published published) {
                        version++;
                        remember(published.release(), seen, units);
                    }
                }
                case 3 -> {
                    if (content.rollBack(any, "1." + version, author) instanceof PublishResult.Published published) {
                        version++;
                        remember(published.release(), seen, units);
                        assertThat(units.get(published.release())).isEqualTo(units.get(any));
                    }
                }
                default -> {
                    if (known.size() > 2) {
                        content.withdraw(any);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(2);
        seen.forEach((release, bytes) -> assertThat(content.bytes(release)).isEqualTo(bytes));
        for (String before : units.values()) {
            for (String after : units.values()) {
                TextDiff diff = TextDiff.between(before, after);
                assertThat(TextDiffSides.before(diff)).isEqualTo(before);
                assertThat(TextDiffSides.after(diff)).isEqualTo(after);
            }
        }
    }

    private void edit(ReleaseId from, Random random) {
        Locale language = LANGUAGES.get(random.nextInt(2));
        DocumentText text = content.catalogue()
                .source(from, DocumentKind.UNIT, "first", language)
                .orElseThrow();
        String edited = text.text()
                .replaceFirst(
                        "Somebody asks[^.]*\\.|Nobody asks[^.]*\\.",
                        (random.nextBoolean() ? "Somebody" : "Nobody") + " asks " + random.nextInt(1_000)
                                + " times about a [placement](term:placement).");
        content.approved(
                new DocumentText(DocumentKind.UNIT, "first", language, edited),
                ChangeMark.values()[random.nextInt(3)],
                random.nextBoolean() ? "A note: \"" + random.nextInt() + "\"" : "A word.",
                author);
    }

    private void remember(ReleaseId release, Map<ReleaseId, String> seen, Map<ReleaseId, String> units) {
        seen.put(release, content.bytes(release));
        units.put(release, content.source(release.value(), "first"));
    }
}
