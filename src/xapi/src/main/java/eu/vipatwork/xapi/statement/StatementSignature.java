package eu.vipatwork.xapi.statement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Signed statements (xAPI 1.0.3 Data 2.6; 2.0 4.2.6): an attachment is a JSON Web Signature whose payload is the
 * statement. The signature is verified when a certificate comes with it; whether to trust the certificate is up to the
 * reader.
 */
public final class StatementSignature {

    /** The usage type of the attachment. */
    public static final String USAGE = "http://adlnet.gov/expapi/attachments/signature";

    private static final String SUBJECT = "the signature";
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    private StatementSignature() {}

    /**
     * Checks an attachment with the usage type of a signature.
     *
     * @throws InvalidStatementException when it is not a signature of this statement
     */
    public static void check(ObjectNode statement, String contentType, byte[] bytes, XapiVersion version) {
        if (!contentType.equals("application/octet-stream")) {
            throw new InvalidStatementException(SUBJECT, "must have the contentType application/octet-stream");
        }
        String[] parts = new String(bytes, StandardCharsets.US_ASCII).split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidStatementException(SUBJECT, "must be a JSON Web Signature in compact serialization");
        }
        JsonNode header = json(parts[0]);
        String algorithm = ALGORITHMS.get(header.path("alg").asText());
        if (algorithm == null) {
            throw new InvalidStatementException(SUBJECT, "must use RS256, RS384 or RS512");
        }
        JsonNode payload = json(parts[1]);
        StatementRules.check(payload, version);
        if (!StatementEquality.signs((ObjectNode) payload, statement)) {
            throw new InvalidStatementException(SUBJECT, "signs another statement");
        }
        JsonNode certificate = header.path("x5c").path(0);
        if (!certificate.isMissingNode()) {
            verify(algorithm, certificate.asText(), parts);
        }
    }

    private static void verify(String algorithm, String certificate, String[] parts) {
        boolean right;
        try {
            Certificate leaf = CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(certificate)));
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(leaf.getPublicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            right = signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            right = false;
        }
        if (!right) {
            throw new InvalidStatementException(SUBJECT, "does not match its certificate");
        }
    }

    private static JsonNode json(String part) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException | InvalidJsonException e) {
            throw new InvalidStatementException(SUBJECT, "must hold JSON in base64url");
        }
    }
}
