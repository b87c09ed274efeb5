package eu.vipatwork.systemtests.people;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import eu.vipatwork.systemtests.server.FormClient;
import eu.vipatwork.systemtests.server.FormClient.Reply;
import eu.vipatwork.systemtests.server.SharedServer;

/** Reads messages that wait because there is no mail server, as an administrator. */
final class PendingEmails {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final FormClient administrator =
            new FormClient(SharedServer.address()).signIn(SharedServer.administrator());

    /** The path of the link in the message to this address. */
    String linkTo(String email) {
        Element row = administrator.get("/administration/emails").document().select("tr").stream()
                .filter(line -> line.select("th").text().equals(email))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message to " + email));
        Reply message = administrator.send((FormElement) row.selectFirst("form"));
        Matcher link = LINK.matcher(message.document().select(".vip-typed").text());
        if (!link.find()) {
            throw new AssertionError("no link in " + message.document().select("main"));
        }
        return URI.create(link.group()).getPath();
    }

    /** Invites a person by the form; returns the path of the link in the message. */
    String invites(String email, String role) {
        FormElement form = FormClient.form(administrator.get("/members/invitations"), "/members/invitations");
        form.select("input[name=email]").val(email);
        form.select("select[name=role] option").removeAttr("selected");
        form.select("select[name=role] option[value=" + role + "]").attr("selected", "selected");
        Reply reply = administrator.send(form);
        if (reply.status() >= 400) {
            throw new AssertionError(
                    reply.status() + ": " + reply.document().select("main").text());
        }
        return linkTo(email);
    }
}
