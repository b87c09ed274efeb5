package eu.vipatwork.content.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import eu.vipatwork.content.document.DocumentKind;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.document.PublicationFiles.SourceFile;
import eu.vipatwork.content.document.PublicationKind;
import eu.vipatwork.content.format.markdown.PictureFiles;
import eu.vipatwork.content.source.Fault;
import eu.vipatwork.content.source.FaultKind;

/** Reads the files of a publication as texts, and checks their paths, sizes and encoding. */
final class PublicationFilesReader {

    /** The name of every manifest. */
    static final String MANIFEST = PublicationFiles.MANIFEST;

    private static final long LARGEST_TEXT = 1024 * 1024;
    private static final int MOST_FILES = 5_000;
    private static final Pattern DOCUMENT =
            Pattern.compile("([a-z]{2,3}(?:-[A-Z]{2})?)/(templates/|)([a-z0-9][a-z0-9-]{0,63})\\.(md|yaml)");
    private static final Pattern PICTURE =
            Pattern.compile("([a-z]{2,3}(?:-[A-Z]{2})?)/images/([a-z0-9][a-z0-9-]{0,60}\\.(?:png|jpg|jpeg|webp))");

    private final PublicationFiles files;
    private final List<Fault> faults = new ArrayList<>();

    PublicationFilesReader(PublicationFiles files) {
        this.files = files;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The text of the manifest; empty, with a fault, when it is missing. */
    Optional<String> manifest() {
        SourceFile file = files.files().get(MANIFEST);
        if (file == null) {
            fault(MANIFEST, 1, FaultKind.MANIFEST_MISSING);
            return Optional.empty();
        }
        return text(MANIFEST, file);
    }

    /** All other files. */
    List<DocumentText> documents(PublicationKind kind) {
        List<DocumentText> documents = new ArrayList<>();
        if (files.files().size() > MOST_FILES) {
            fault(MANIFEST, 1, FaultKind.TOO_MANY_FILES, MOST_FILES);
            return documents;
        }
        for (Map.Entry<String, SourceFile> entry : files.files().entrySet()) {
            if (!entry.getKey().equals(MANIFEST)) {
                document(entry.getKey(), entry.getValue(), kind).ifPresent(documents::add);
            }
        }
        return documents;
    }

    private Optional<DocumentText> document(String path, SourceFile file, PublicationKind publication) {
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return picture(path, file, picture);
        }
        Matcher document = DOCUMENT.matcher(path);
        boolean glossary = publication == PublicationKind.GLOSSARY;
        if (document.matches()) {
            boolean template = !document.group(2).isEmpty();
            boolean yaml = document.group(4).equals("yaml");
            if (yaml == (glossary && !template)) {
                DocumentKind kind = template
                        ? DocumentKind.TEMPLATE
                        : DocumentKind.of(publication.documents()).orElseThrow();
                Locale language = Locale.forLanguageTag(document.group(1));
                return text(path, file).map(text -> new DocumentText(kind, document.group(3), language, text));
            }
        }
        fault(path, 1, glossary ? FaultKind.NO_PLACE_IN_A_GLOSSARY : FaultKind.NO_PLACE);
        return Optional.empty();
    }

    private Optional<DocumentText> picture(String path, SourceFile file, Matcher matcher) {
        if (file.size() > PublicationFiles.LARGEST) {
            fault(path, 1, FaultKind.PICTURE_TOO_LARGE, file.size());
            return Optional.empty();
        }
        if (!PictureFiles.hasSignature(matcher.group(2), file.bytes())) {
            fault(path, 1, FaultKind.PICTURE_IS_NONE);
            return Optional.empty();
        }
        return Optional.of(new DocumentText(
                DocumentKind.IMAGE,
                matcher.group(2),
                Locale.forLanguageTag(matcher.group(1)),
                Base64.getEncoder().encodeToString(file.bytes())));
    }

    private Optional<String> text(String path, SourceFile file) {
        if (file.size() > LARGEST_TEXT) {
            fault(path, 1, FaultKind.FILE_TOO_LARGE, file.size());
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            return clean(path, text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            fault(path, lineOfBadByte(file.bytes()), FaultKind.FILE_IS_NOT_UTF_8);
            return Optional.empty();
        }
    }

    private boolean clean(String path, String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n') {
                line++;
            } else if (one == '\uFEFF' || (Character.isISOControl(one) && one != '\r' && one != '\t')) {
                fault(path, line, FaultKind.CONTROL_CHARACTER, String.format(Locale.ROOT, "U+%04X", (int) one));
                return false;
            } else if ((one >= '\u202A' && one <= '\u202E') || (one >= '\u2066' && one <= '\u2069')) {
                fault(path, line, FaultKind.HIDDEN_CHARACTER);
                return false;
            }
        }
        return true;
    }

    private static int lineOfBadByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private void fault(String path, int line, FaultKind kind, Object... arguments) {
        faults.add(new Fault(files.folder() + "/" + path, line, kind, arguments));
    }
}
