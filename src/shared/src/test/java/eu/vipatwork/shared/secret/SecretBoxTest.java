package eu.vipatwork.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String OWNER = "second-factor/1";

    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensForItsOwnerOnly() {
        SecretBox box = box();
        String sealed = box.seal("geheim – salainen", OWNER);

        assertThat(sealed).doesNotContain("geheim");
        assertThat(box.seal("geheim – salainen", OWNER)).as("sealed again").isNotEqualTo(sealed);
        assertThat(box.open(sealed, OWNER)).contains("geheim – salainen");
        assertThat(box.open(sealed, "second-factor/2")).as("in another row").isEmpty();
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        SecretBox box = box();
        String sealed = box.seal("secret", OWNER);
        String header = sealed.substring(0, sealed.indexOf('.'));
        String other = box.seal("secret", "second-factor/2");

        char last = sealed.charAt(sealed.length() - 2);
        assertThat(box.open(sealed.substring(0, sealed.length() - 2) + (last == 'A' ? 'B' : 'A') + "A", OWNER))
                .isEmpty();
        assertThat(box.open(header + other.substring(other.indexOf('.')), OWNER))
                .as("another's secret under this owner's name")
                .isEmpty();
        assertThat(box.open("JBSWY3DPEHPK3PXP", OWNER)).as("not sealed at all").isEmpty();
    }

    @Test
    void theFileIsMadeOnceAndItsOwnersAlone() throws Exception {
        String sealed = box().seal("secret", OWNER);
        Path file = folder.resolve(SecretKeys.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(box().open(sealed, OWNER)).as("after another start").contains("secret");
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        SecretKeys keys = new SecretKeys(folder);
        SecretBox otherNode = box();
        SecretBox box = new SecretBox(keys);
        String before = box.seal("secret", OWNER);
        assertThat(otherNode.open(before, OWNER)).contains("secret");

        keys.renew();
        String after = box.seal("secret", OWNER);

        assertThat(box.isUpToDate(before)).isFalse();
        assertThat(box.isUpToDate(after)).isTrue();
        assertThat(box.open(before, OWNER)).contains("secret");
        assertThat(otherNode.open(after, OWNER))
                .as("where the file was read before")
                .contains("secret");
    }

    @Test
    void aLostFileOpensNothingAndASpoiltOneIsSaid() throws Exception {
        String sealed = box().seal("secret", OWNER);
        Path file = folder.resolve(SecretKeys.FILE);
        Files.delete(file);
        assertThat(box().open(sealed, OWNER)).isEmpty();

        Files.writeString(file, "{\"keys\":[]}");
        SecretBox box = box();
        assertThatThrownBy(() -> box.seal("secret", OWNER))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Put it back from a back-up");
    }

    /** As after a start. */
    private SecretBox box() {
        return new SecretBox(new SecretKeys(folder));
    }
}
