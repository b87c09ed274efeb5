package eu.vipatwork.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.shared.secret.SecretBox;
import eu.vipatwork.shared.secret.SecretKeys;
import eu.vipatwork.shared.test.MovableClock;

/** Sealed tokens open for their purpose only, until they expire. */
class SealedTokensTest {

    @TempDir
    Path data;

    @Test
    void aTokenOpensForItsPurposeUntilItExpires() {
        MovableClock clock = MovableClock.atNine();
        SealedTokens tokens = new SealedTokens(new SecretBox(new SecretKeys(data)), clock);
        String window = tokens.session("session-token");
        OrganisationId organisation = OrganisationId.next();
        String link = tokens.registration(organisation);

        assertThat(tokens.openSession(window)).contains("session-token");
        assertThat(tokens.organisation(link)).contains(organisation);
        assertThat(tokens.openSession(link)).isEmpty();
        assertThat(tokens.organisation(window)).isEmpty();
        assertThat(tokens.openSession("x")).isEmpty();

        clock.forward(Duration.ofHours(12));
        assertThat(tokens.openSession(window)).isEmpty();
        assertThat(tokens.organisation(link)).contains(organisation);
        clock.forward(Duration.ofDays(7));
        assertThat(tokens.organisation(link)).isEmpty();
    }
}
