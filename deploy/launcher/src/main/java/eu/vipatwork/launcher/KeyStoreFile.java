package eu.vipatwork.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A PKCS #12 file for GlassFish, made of a certificate and its key in PEM files. */
record KeyStoreFile(Path path) {

    /** The name of the certificate that GlassFish serves. */
    static final String ALIAS = "s1as";

    /** It protects nothing: the key file is on the same disk, unencrypted. */
    static final String PASSWORD = "changeit";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * Creates the key store in this folder, and writes the server's certificate to the data folder, where {@code
     * deploy/admin} reads it.
     *
     * @throws LauncherException when certificate or key cannot be read, or do not match
     */
    static KeyStoreFile make(Path certificate, Path key, Path folder, DataFolder data) {
        try {
            List<? extends Certificate> chain = chain(certificate);
            PrivateKey privateKey = key(key, chain.get(0).getPublicKey().getAlgorithm());
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, privateKey, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            Path file = folder.resolve("keystore.p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            data.write(DataFolder.CERTIFICATE, pem(chain.get(0)));
            return new KeyStoreFile(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new LauncherException(
                    ExitCode.CERTIFICATE_UNUSABLE,
                    "The certificate " + certificate + " with the key " + key + " cannot be used: " + e.getMessage(),
                    e);
        }
    }

    /** Reads a PEM file of one or more certificates, the server's own first. */
    static List<? extends Certificate> chain(Path file) throws IOException, GeneralSecurityException {
        var certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no certificate");
        }
        for (Certificate certificate : certificates) {
            ((X509Certificate) certificate).checkValidity();
        }
        return List.copyOf(certificates);
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(file
                    + " holds no \"BEGIN PRIVATE KEY\" (convert it: openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----";
    }
}
