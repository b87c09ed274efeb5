package eu.vipatwork.systemtests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import eu.vipatwork.systemtests.people.RoleClient.Answer;
import eu.vipatwork.systemtests.server.SharedServer;

/** Uploads: at most 10 MiB, only when signed in, and no file is left behind. */
class UploadsIT {

    private static final int TOO_LARGE = (10 << 20) + 1;

    @Test
    void largeAndAnonymousUploadsAreRefusedAndLeaveNoFiles() throws Exception {
        RoleClient administrator = RoleClient.withRole("ADMINISTRATOR", SharedServer.administrator());
        String organisations = administrator
                .opens("/organisations")
                .page()
                .select("main a[href^=/organisations/]")
                .first()
                .attr("href");
        String path = "/records/" + organisations.replaceAll(".*/", "") + "/import";

        long before = uploadedFiles();
        Answer tooLarge = administrator.uploads(path, TOO_LARGE);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.page().select("main a[href]"))
                .as("a link to continue")
                .isNotEmpty();
        Answer anonymous = RoleClient.anonymous().uploads(path, 1000);
        assertThat(anonymous.redirectsToSignIn()).isTrue();
        assertThat(uploadedFiles()).as("files left behind").isEqualTo(before);
    }

    private static long uploadedFiles() throws IOException {
        Path folder = SharedServer.get().data().resolve("uploads");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
