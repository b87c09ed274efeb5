package eu.vipatwork.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.source.ReadArchive.Reading;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.SamplePublications;
import eu.vipatwork.shared.test.Databases;

class ReadArchiveTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void theFoldersOfAnArchiveAreItsPublications() throws IOException {
        Reading reading = read(zip(zip -> {
            for (PublicationFiles publication : SamplePublications.files()) {
                for (var file : publication.files().entrySet()) {
                    put(
                            zip,
                            publication.folder() + "/" + file.getKey(),
                            file.getValue().bytes());
                }
            }
            put(zip, "__MACOSX/trial/._x", new byte[] {1});
            put(zip, "trial/.DS_Store", new byte[] {1});
        }));

        List<PublicationFiles> publications = ((Reading.Publications) reading).publications();
        assertThat(publications)
                .extracting(PublicationFiles::folder)
                .containsExactly("cases", "glossary", "handbook", "manual", "trial");
        assertThat(new ContentFixture(Databases.derby().with("content"))
                        .importFrom(publications)
                        .added())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "trial/../../evil.md",
                "trial/en/../en/first.md",
                "/etc/passwd",
                "C:/x.md",
                "trial\\en\\x.md",
                "trial/en/\u0000.md",
                "trial//x.md",
                "trial/en/\u202ecod.md",
                "trial/.git/config",
                "a/b/c/d/e/f/g/h.md"
            })
    void aPathOutsideOfTheArchiveIsRefused(String path) throws IOException {
        assertThat(refusal(zip(zip -> put(zip, path, new byte[] {1}))).reason())
                .startsWith("The path of this file is not allowed in an archive");
    }

    @Test
    void aFileOutsideOfAPublicationIsRefused() throws IOException {
        assertThat(refusal(zip(zip -> put(zip, "first.md", new byte[] {1}))).toString())
                .startsWith("first.md:1: Each file must be in the folder of its publication");
    }

    /** 1 GB of zeros in 1 MB: reading stops at 5 MB. */
    @Test
    void aZipBombOfOneFileIsRefusedAtOnce() throws IOException {
        byte[] bomb = zip(zip -> {
            zip.putNextEntry(new ZipEntry("trial/en/images/big.png"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 1_024; i++) {
                zip.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(2 * MEGABYTE);

        Fault refusal = assertTimeout(Duration.ofSeconds(2), () -> refusal(bomb));

        assertThat(refusal.toString())
                .isEqualTo("trial/en/images/big.png:1: The file is larger than 5 MB when unpacked.");
    }

    @Test
    void aZipBombOfManyFilesIsRefused() throws IOException {
        byte[] zeros = new byte[5 * MEGABYTE];
        byte[] bomb = zip(zip -> {
            for (int i = 0; i < 60; i++) {
                put(zip, "trial/en/images/p" + i + ".png", zeros);
            }
        });
        assertThat(bomb.length).isLessThan(MEGABYTE);

        assertThat(refusal(bomb).reason()).startsWith("The files of the archive are larger than 250 MB together");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        byte[] many = zip(zip -> {
            for (int i = 0; i <= ReadArchive.MOST_FILES; i++) {
                put(zip, "trial/en/p" + i + ".md", new byte[0]);
            }
        });

        assertThat(refusal(many).reason()).isEqualTo("The archive has more than 30,000 files.");
    }

    @Test
    void anEndlessArchiveIsRefused() throws IOException {
        byte[] head = zip(zip -> put(zip, "LICENSE", new byte[] {1}));
        byte[] local = Arrays.copyOf(head, 40);
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(local), new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        });

        assertThat(((Reading.Refused) ReadArchive.read("x.zip", endless))
                        .fault()
                        .file())
                .isEqualTo("x.zip");
    }

    @Test
    void aFileThatIsNotAnArchiveIsRefused() throws IOException {
        assertThat(refusal("<html>no archive</html>".getBytes(StandardCharsets.UTF_8))
                        .reason())
                .startsWith("The archive contains no publication");
        assertThat(refusal(new byte[0]).reason()).startsWith("The archive contains no publication");
        byte[] whole = zip(zip -> put(zip, "trial/publication.yaml", new byte[1_000]));
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 3)).reason()).startsWith("The archive is damaged");
    }

    @Test
    void aNameInAnotherEncodingIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("ISO-8859-1"))) {
            put(zip, "trial/en/\u00e4\u00e4.md", new byte[] {1});
        }

        assertThat(refusal(bytes.toByteArray()).reason()).containsAnyOf("not UTF-8", "damaged", "not allowed");
    }

    @Test
    void aDuplicateFileIsRefused() throws IOException {
        byte[] archive = zip(zip -> {
            put(zip, "trial/en/a.md", new byte[] {1});
            put(zip, "trial/en/b.md", new byte[] {2});
        });
        String raw = new String(archive, StandardCharsets.ISO_8859_1).replace("en/b.md", "en/a.md");

        assertThat(refusal(raw.getBytes(StandardCharsets.ISO_8859_1)).reason())
                .isEqualTo("The archive contains the file twice.");
    }

    private static Fault refusal(byte[] archive) throws IOException {
        return ((Reading.Refused) read(archive)).fault();
    }

    private static Reading read(byte[] archive) throws IOException {
        return ReadArchive.read("library.zip", new ByteArrayInputStream(archive));
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
    }
}
