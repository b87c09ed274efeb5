package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import eu.vipatwork.systemtests.people.RoleClient.Answer;
import eu.vipatwork.systemtests.server.SharedServer;

/** Files that people send: at most ten mebibytes, from people who are signed in, and none is left lying about. */
class UploadsIT {

    private static final int TOO_MUCH = (10 << 20) + 1;

    @Test
    void aFileThatIsTooLargeIsRefusedAndAStrangersIsNotTaken() throws Exception {
        RoleClient administrator = RoleClient.holding("ADMINISTRATOR", SharedServer.administrator());
        String organisations = administrator
                .opens("/organisations")
                .page()
                .select("main a[href^=/organisations/]")
                .first()
                .attr("href");
        String path = "/records/" + organisations.replaceAll(".*/", "") + "/import";

        long before = kept();
        Answer tooLarge = administrator.uploads(path, TOO_MUCH);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.page().select("main a[href]")).as("a way on").isNotEmpty();
        Answer stranger = RoleClient.stranger().uploads(path, 1000);
        assertThat(stranger.asksToSignIn()).isTrue();
        assertThat(kept()).as("files that were left").isEqualTo(before);
    }

    private static long kept() throws IOException {
        Path folder = SharedServer.get().data().resolve("uploads");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
