package eu.vipatwork.xapi;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import eu.vipatwork.xapi.statement.XapiVersion;

/** Stores statements that a program sent, with their attachments, in one transaction. The sender's authority vouches for them. */
@Dependent
public class RecordStatements {

    private final Recorder recorder;
    private final Attachments attachments;

    @Inject
    public RecordStatements(Recorder recorder, Attachments attachments) {
        this.recorder = recorder;
        this.attachments = attachments;
    }

    /** Stores all or none. */
    @Transactional
    public Storing record(
            Credential sender, XapiVersion version, List<? extends JsonNode> statements, List<Attachment> bytes) {
        Storing storing = recorder.record(
                sender.organisation(), sender.authority(), version, statements, sender.allows(Scope.DEFINE));
        if (storing instanceof Storing.Stored) {
            bytes.forEach(attachment -> attachments.keep(sender.organisation(), attachment));
        }
        return storing;
    }

    /** Stores all or none, without attachments; those who vouched for them before go on to do so, the sender for the rest. */
    @Transactional
    public Storing restore(Credential sender, XapiVersion version, List<? extends JsonNode> statements) {
        return recorder.restore(sender.organisation(), sender.authority(), version, statements);
    }
}
