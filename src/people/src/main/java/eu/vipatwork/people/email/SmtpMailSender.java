package eu.vipatwork.people.email;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import eu.vipatwork.shared.Required;
import eu.vipatwork.shared.Settings;

/**
 * Sends e-mails by SMTP, to {@code smtp://user:password@host:587} (STARTTLS is required where a user is given) or {@code
 * smtps://user:password@host}.
 */
@Dependent
public class SmtpMailSender implements MailSender {

    private static final String TIMEOUT_MILLIS = "15000";

    private final Optional<URI> server;
    private final String sender;

    @Inject
    public SmtpMailSender(Settings settings) {
        this(settings.mailServer(), settings.mailSender().orElse(null));
    }

    /**
     * @param server an smtp or smtps address; empty when there is no mail server
     * @throws IllegalArgumentException when the address has another scheme, or there is a server but no sender
     */
    public SmtpMailSender(Optional<URI> server, String sender) {
        this.server = server;
        this.sender = sender;
        if (server.isPresent()) {
            Required.notBlank(sender, "the sender's address");
            if (!server.get().toString().matches("smtps?://.+")) {
                throw new IllegalArgumentException("the mail server must begin with smtp:// or smtps://");
            }
        }
    }

    @Override
    public boolean isOpen() {
        return server.isPresent();
    }

    @Override
    public void deliver(EmailMessage message) throws NotDelivered {
        try {
            MimeMessage mime = new MimeMessage(session(server.orElseThrow()));
            mime.setFrom(new InternetAddress(sender));
            mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
            mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
            mime.setText(message.body(), StandardCharsets.UTF_8.name());
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setSentDate(new Date());
            Transport.send(mime);
        } catch (MessagingException e) {
            throw new NotDelivered(e.getMessage(), e);
        }
    }

    private static Session session(URI server) {
        String protocol = server.getScheme();
        String user = server.getUserInfo();
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + name, TIMEOUT_MILLIS);
        }
        properties.put("mail." + protocol + ".host", server.getHost());
        if (server.getPort() >= 0) {
            properties.put("mail." + protocol + ".port", String.valueOf(server.getPort()));
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(user != null));
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail." + protocol + ".auth", "true");
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password);
            }
        });
    }
}
