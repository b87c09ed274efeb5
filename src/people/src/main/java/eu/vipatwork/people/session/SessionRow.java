package eu.vipatwork.people.session;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import eu.vipatwork.people.ClientInfo;
import eu.vipatwork.people.secret.SecretTokens;
import eu.vipatwork.shared.Ids;

/** A session as kept: found by the hash of its token. It ends unused, at its absolute end, or when it is deleted. */
@Entity
@Table(name = "person_session")
class SessionRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    String person;

    @Column(name = "created")
    Instant created;

    @Column(name = "last_seen")
    Instant lastSeen;

    @Column(name = "idle_minutes")
    int idleMinutes;

    @Column(name = "expires")
    Instant expires;

    @Column(name = "remote_address")
    String remoteAddress;

    @Column(name = "user_agent")
    String userAgent;

    protected SessionRow() {
        // for JPA
    }

    SessionRow(String token, String person, Instant now, SessionLimits limits, ClientInfo visitor) {
        this.id = Ids.next().toString();
        this.tokenHash = SecretTokens.hash(token);
        this.person = person;
        this.created = now;
        this.lastSeen = now;
        this.idleMinutes = Math.toIntExact(limits.idle().toMinutes());
        this.expires = now.plus(limits.absolute());
        this.remoteAddress = shortened(visitor.remoteAddress(), 64);
        this.userAgent = shortened(visitor.userAgent(), 300);
    }

    static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
