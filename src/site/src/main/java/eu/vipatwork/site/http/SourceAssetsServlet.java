package eu.vipatwork.site.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** In developers' mode, serves the files under {@code /assets/} from the source tree. */
final class SourceAssetsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    SourceAssetsServlet(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = folder.resolve(String.valueOf(request.getPathInfo()).substring(1))
                .normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(getServletContext().getMimeType(file.toString()));
        Files.copy(file, response.getOutputStream());
    }
}
