package eu.vipatwork.site.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jvnet.mimepull.Header;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.Form;
import eu.vipatwork.site.RequestContext;
import eu.vipatwork.site.Upload;
import eu.vipatwork.site.view.View;

/**
 * Reads a form with a file (RFC 7578) of a person who is signed in; the file goes to the data folder. It runs after the
 * {@link SessionFilter}, so that people without a session cannot fill the disk, and before the {@link CsrfFilter},
 * which reads the form. More than {@value #LIMIT} bytes are refused with 413, a malformed body with 400.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 50)
public class UploadFilter implements ContainerRequestFilter {

    /** Ten mebibytes. */
    public static final int LIMIT = 10 << 20;

    private static final int LONGEST_FIELD = 10_000;

    private final RequestContext request;
    private final Settings settings;

    protected UploadFilter() {
        this(null, null); // for the proxy
    }

    @Inject
    public UploadFilter(RequestContext request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext httpRequest) throws IOException {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(httpRequest.getMediaType())
                || request.person().isEmpty()) {
            return;
        }
        String boundary = httpRequest.getMediaType().getParameters().get("boundary");
        if (boundary == null) {
            refuse(httpRequest, Response.Status.BAD_REQUEST, "malformed");
            return;
        }
        Path body = Files.createTempFile(folder(), "upload", ".tmp");
        try {
            if (!isStored(httpRequest.getEntityStream(), body)) {
                refuse(httpRequest, Response.Status.REQUEST_ENTITY_TOO_LARGE, "file-too-large");
                return;
            }
            read(body, boundary);
        } catch (MIMEParsingException e) {
            refuse(httpRequest, Response.Status.BAD_REQUEST, "malformed");
        } finally {
            Files.delete(body);
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(settings.dataFolder().resolve("uploads"));
    }

    private static boolean isStored(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                length += read;
                if (length > LIMIT) {
                    return false;
                }
                out.write(piece, 0, read);
            }
            return true;
        }
    }

    private void read(Path body, String boundary) throws IOException {
        MIMEConfig config = new MIMEConfig();
        config.setDir(folder().toString());
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(body);
                MIMEMessage message = new MIMEMessage(in, boundary, config)) {
            for (MIMEPart part : message.getAttachments()) {
                Disposition disposition = Disposition.of(part);
                if (disposition.fileName() == null) {
                    fields.computeIfAbsent(disposition.name(), first -> new ArrayList<>())
                            .add(text(part));
                } else {
                    keep(part, disposition.fileName());
                }
            }
        }
        request.sent(new Form(fields));
    }

    private void keep(MIMEPart part, String name) throws IOException {
        Path file = Files.createTempFile(folder(), "upload", ".tmp");
        try (InputStream in = part.read();
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        request.sent(new Upload(name, file, Files.size(file)));
    }

    private static String text(MIMEPart part) throws IOException {
        try (InputStream in = part.read()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }

    private static void refuse(ContainerRequestContext httpRequest, Response.Status status, String reason) {
        httpRequest.abortWith(View.refusal(status.getStatusCode(), reason));
    }

    /** The header Content-Disposition of a part (RFC 7578, 4.2); the file name is null for a plain field. */
    private record Disposition(String name, String fileName) {

        static Disposition of(MIMEPart part) {
            for (Header header : part.getAllHeaders()) {
                if (header.getName().equalsIgnoreCase("Content-Disposition")) {
                    return new Disposition(
                            parameter(header.getValue(), "name"), parameter(header.getValue(), "filename"));
                }
            }
            return new Disposition("", null);
        }

        private static String parameter(String header, String name) {
            var found = java.util.regex.Pattern.compile("(?i);\\s*" + name + "=\"([^\"]*)\"")
                    .matcher(header);
            return found.find() ? found.group(1) : null;
        }
    }
}
