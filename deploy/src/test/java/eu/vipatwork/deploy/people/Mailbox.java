package eu.vipatwork.deploy.people;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import eu.vipatwork.deploy.browser.OneServer;
import eu.vipatwork.deploy.story.PlainClient;
import eu.vipatwork.deploy.story.PlainClient.Reply;

/** Without a mail server letters wait, and the administrator hands on the link that stands in one. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final PlainClient administrator = new PlainClient(OneServer.address()).signIn(OneServer.administrator());

    /** The path that the link of the letter to this address leads to. */
    String linkTo(String email) {
        Element row = administrator.get("/administration/letters").document().select("tr").stream()
                .filter(line -> line.select("th").text().equals(email))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter to " + email));
        Reply letter = administrator.send((FormElement) row.selectFirst("form"));
        Matcher link = LINK.matcher(letter.document().select(".vip-typed").text());
        if (!link.find()) {
            throw new AssertionError("no link in " + letter.document().select("main"));
        }
        return URI.create(link.group()).getPath();
    }

    /** Invites somebody, as on the page; gives the path of the link. */
    String invites(String email, String role) {
        FormElement form = PlainClient.form(administrator.get("/members/invitations"), "/members/invitations");
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
