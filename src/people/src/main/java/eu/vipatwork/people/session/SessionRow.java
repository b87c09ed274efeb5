package eu.vipatwork.people.session;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.shared.Ids;
import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.secret.Tokens;

/** A stored session, found by the hash of its token. It ends when idle, at its absolute end, or when it is deleted. */
@Entity
@Table(name = "person_session")
class SessionRow {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_USER_AGENT = 300;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private String person;

    @Column(name = "created")
    private Instant created;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @Column(name = "idle_minutes")
    private int idleMinutes;

    @Column(name = "expires")
    private Instant expires;

    @Column(name = "remote_address")
    private String remoteAddress;

    @Column(name = "user_agent")
    private String userAgent;

    protected SessionRow() {
        // for JPA
    }

    SessionRow(String token, PersonId person, Instant now, SessionLimits limits, ClientInfo client) {
        this.id = Ids.next().toString();
        this.tokenHash = Tokens.hash(token);
        this.person = person.toString();
        this.created = now;
        this.lastSeen = now;
        this.idleMinutes = limits.idleMinutes();
        this.expires = now.plus(limits.absolute());
        this.remoteAddress = shortened(client.remoteAddress(), LONGEST_ADDRESS);
        this.userAgent = shortened(client.userAgent(), LONGEST_USER_AGENT);
    }

    boolean isIdle(Instant now) {
        return !lastSeen.plus(Duration.ofMinutes(idleMinutes)).isAfter(now);
    }

    /** @param currentHash the hash of the token of the session that asks */
    SessionSummary toSummary(String currentHash) {
        return new SessionSummary(
                SessionId.of(id), created, lastSeen, remoteAddress, userAgent, tokenHash.equals(currentHash));
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
