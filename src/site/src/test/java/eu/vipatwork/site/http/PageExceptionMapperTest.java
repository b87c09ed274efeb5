package eu.vipatwork.site.http;

import static eu.vipatwork.site.test.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import eu.vipatwork.shared.Settings;
import eu.vipatwork.site.test.FakeRequest;
import eu.vipatwork.site.test.RenderedPage;
import eu.vipatwork.site.test.TestSite;

/** Every error is a page with a sentence and a way to continue. */
class PageExceptionMapperTest {

    private final PageExceptionMapper mapper = new PageExceptionMapper(Settings.ofSystem());

    @Test
    void anUnknownAddressHasAPageInTheLanguageOfTheVisitor() {
        RenderedPage english = render("en", mapper.toResponse(new NotFoundException()));
        RenderedPage finnish = render("fi", mapper.toResponse(new NotFoundException()));
        assertThat(english.status()).isEqualTo(404);
        assertThat(english.heading()).isEqualTo(text("refusal.not-found.title"));
        assertThat(english.select("main a[href=/courses]")).hasSize(1);
        assertThat(finnish.select("html").attr("lang")).isEqualTo("fi");
        assertThat(finnish.heading()).isNotBlank().isNotEqualTo(english.heading());
    }

    @Test
    void aWrongMethodSaysWhichAreAllowed() {
        Response response = mapper.toResponse(new NotAllowedException("GET", new String[] {"HEAD"}));
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeaderString("Allow")).contains("GET").contains("HEAD");
    }

    @Test
    void aRefusalKeepsItsStatus() {
        assertThat(render("en", mapper.toResponse(new ForbiddenException())).status())
                .isEqualTo(403);
    }

    @Test
    void aRedirectStaysARedirect() {
        Response response = mapper.toResponse(new RedirectionException(303, URI.create("/courses")));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getLocation()).hasToString("/courses");
    }

    @Test
    void aFaultOfTheServerShowsAReferenceThatIsInTheLogAndNothingElse() {
        List<LogRecord> log = new ArrayList<>();
        Logger logger = Logger.getLogger(PageExceptionMapper.class.getName());
        Handler handler = new RecordingHandler(log);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            RenderedPage page = render("en", mapper.toResponse(new IllegalStateException("password of the database")));
            String reference = page.select("main strong").text();
            assertThat(page.status()).isEqualTo(500);
            assertThat(reference).matches("[0-9a-f]{12}");
            assertThat(page.text()).doesNotContain("database");
            assertThat(log).hasSize(1);
            assertThat(log.get(0).getMessage()).contains(reference);
            assertThat(log.get(0).getThrown()).hasMessage("password of the database");
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    private static RenderedPage render(String language, Response response) {
        return new TestSite().render(FakeRequest.get("/anywhere").in(language), response);
    }

    /** Keeps what is logged. */
    private static final class RecordingHandler extends Handler {

        private final List<LogRecord> records;

        RecordingHandler(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
