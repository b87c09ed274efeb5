package eu.vipatwork.people.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import eu.vipatwork.people.PeopleFixture;
import eu.vipatwork.people.audit.FindAuditEntries;
import eu.vipatwork.shared.Messages;
import eu.vipatwork.shared.test.Databases;
import eu.vipatwork.shared.test.TestDatabase;

@ParameterizedClass
@MethodSource(Databases.ALL)
class EmailsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PeopleFixture people;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String anna;

    EmailsTest(TestDatabase database) {
        people = new PeopleFixture(database);
    }

    @BeforeEach
    void deleteQueuedEmails() {
        people.run(() -> {
            people.entityManager.createQuery("delete from EmailRow e").executeUpdate();
        });
        anna = PeopleFixture.freshEmail("anna");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void anEmailIsSentOnceInTheReadersLanguage() throws Exception {
        mail.start();
        write(Locale.forLanguageTag("fi-FI"), "https://vip.example/reset/äö");

        assertThat(send(smtp())).isEqualTo(1);
        assertThat(send(smtp())).isZero();

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Valitse uusi salasana");
        assertThat(received[0].getAllRecipients()[0]).hasToString(anna);
        assertThat(received[0].getFrom()[0]).hasToString("vip@vip.example");
        assertThat((String) received[0].getContent())
                .contains("https://vip.example/reset/äö")
                .contains("60 minuutin");
        assertThat(queued()).isEmpty();
    }

    @Test
    void withoutAMailServerAnAdministratorReadsQueuedEmails() {
        write(Locale.ENGLISH, "https://vip.example/reset/1");

        assertThat(send(new SmtpMailSender(Optional.empty(), null))).isZero();

        EmailId id = queued().stream().findFirst().orElseThrow();
        EmailMessage message = people.run(
                        () -> people.get(ReadQueuedEmails.class).open(id, Optional.empty()))
                .orElseThrow();
        assertThat(message.body()).contains("https://vip.example/reset/1");
        assertThat(people.run(() -> people.get(FindAuditEntries.class).newest(0, 1))
                        .get(0)
                        .event())
                .isEqualTo("email.read");
    }

    @Test
    void aRejectedEmailIsTriedAgainAfterGrowingPauses() throws Exception {
        write(Locale.ENGLISH, "https://vip.example/reset/1");
        MailSender unreachable = new SmtpMailSender(Optional.of(URI.create("smtp://127.0.0.1:1")), "vip@vip.example");

        assertThat(send(unreachable)).isZero();
        QueuedEmail tried =
                people.run(() -> people.get(ReadQueuedEmails.class).queued()).get(0);
        assertThat(tried.attempts()).isEqualTo(1);
        assertThat(tried.lastFailure()).isNotBlank();

        mail.start();
        assertThat(send(smtp())).as("before the next attempt is due").isZero();
        people.clock.forward(Duration.ofMinutes(1));
        assertThat(send(smtp())).isEqualTo(1);
    }

    @Test
    void anExpiredEmailIsNotSent() throws Exception {
        mail.start();
        write(Locale.ENGLISH, "https://vip.example/reset/1");
        people.clock.forward(HOUR);

        assertThat(send(smtp())).isZero();
        assertThat(people.run(() -> people.get(EmailRepository.class).deleteExpired(people.clock.instant())))
                .isEqualTo(1);
    }

    @Test
    void aMailServerWithoutASenderIsRefused() {
        assertThatThrownBy(() -> new SmtpMailSender(Optional.of(URI.create("smtp://host")), ""))
                .hasMessageContaining("sender");
        assertThatThrownBy(() -> new SmtpMailSender(Optional.of(URI.create("http://host")), "a@b"))
                .hasMessageContaining("smtp://");
    }

    @Test
    void allLanguagesHaveTheSameTexts() throws IOException {
        Set<String> english = keys(Locale.ENGLISH);
        assertThat(english).hasSize(2 + 2 * EmailKind.values().length);
        for (EmailKind kind : EmailKind.values()) {
            assertThat(english).contains(kind.key() + ".subject", kind.key() + ".body");
        }
        for (Locale language : Messages.LANGUAGES) {
            assertThat(keys(language)).as(language.getDisplayLanguage()).isEqualTo(english);
        }
    }

    private static Set<String> keys(Locale language) throws IOException {
        Properties texts = new Properties();
        texts.load(EmailsTest.class.getResourceAsStream("emails_" + language.getLanguage() + ".properties"));
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private MailSender smtp() {
        return new SmtpMailSender(
                Optional.of(URI.create("smtp://127.0.0.1:" + mail.getSmtp().getPort())), "vip@vip.example");
    }

    private int send(MailSender sender) {
        return people.run(() -> new SendEmails(people.get(EmailOutbox.class), sender).send());
    }

    private void write(Locale language, String link) {
        people.run(() -> people.get(QueueEmail.class).queue(EmailKind.PASSWORD_RESET, language, anna, HOUR, link, 60));
    }

    private Set<EmailId> queued() {
        return people.run(() -> people.get(ReadQueuedEmails.class).queued()).stream()
                .map(QueuedEmail::id)
                .collect(java.util.stream.Collectors.toSet());
    }
}
