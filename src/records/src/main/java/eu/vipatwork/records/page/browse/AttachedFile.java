package eu.vipatwork.records.page.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import eu.vipatwork.shared.OrganisationId;
import eu.vipatwork.xapi.statement.DeclaredAttachments;
import eu.vipatwork.xapi.store.AttachmentRepository;

/**
 * An attachment of a statement (xAPI 1.0.3 Data 2.4.11).
 *
 * @param title in the language of the reader
 * @param sha2 the hash of its bytes, in lower-case hexadecimal digits
 * @param length in bytes, as stored, or else as the statement says
 * @param kept whether its bytes are stored here
 * @param elsewhere the {@code fileUrl} of the statement if it is http or https, or empty text
 */
public record AttachedFile(String title, String contentType, String sha2, long length, boolean kept, String elsewhere) {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "application/json", ".json",
            "application/zip", ".zip",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "text/plain", ".txt",
            "text/csv", ".csv",
            "audio/mpeg", ".mp3",
            "video/mp4", ".mp4");

    static List<AttachedFile> of(
            OrganisationId organisation, ObjectNode statement, AttachmentRepository attachments, Locale reader) {
        List<JsonNode> described = DeclaredAttachments.of(statement);
        if (described.isEmpty()) {
            return List.of();
        }
        Map<String, AttachmentRepository.Kept> kept =
                attachments
                        .of(
                                organisation,
                                described.stream().map(AttachedFile::hash).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                AttachmentRepository.Kept::sha2, Function.identity(), (one, other) -> one));
        List<AttachedFile> files = new ArrayList<>();
        for (JsonNode one : described) {
            AttachmentRepository.Kept bytes = kept.get(hash(one));
            String address = one.path("fileUrl").asText();
            files.add(new AttachedFile(
                    LanguageMap.in(reader, one.path("display")),
                    one.path("contentType").asText(),
                    hash(one),
                    bytes == null ? one.path("length").asLong() : bytes.length(),
                    bytes != null,
                    address.matches("(?i)https?://.*") ? address : ""));
        }
        return files;
    }

    /** The file name for saving it: the title, with an ending for its type. */
    String fileName() {
        String type = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        String ending = ENDINGS.getOrDefault(type, "");
        String name = title.isBlank() ? "attachment" : title;
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private static String hash(JsonNode attachment) {
        return attachment.path("sha2").asText().toLowerCase(Locale.ROOT);
    }
}
