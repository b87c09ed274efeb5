package eu.vipatwork.launcher.admin;

import jakarta.json.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Creates a new key for the secrets in the database and encrypts all of them with it. */
@Command(
        name = "renew-secret-key",
        description = "Creates a new key in DATA/secret-keys.json and encrypts all secrets in the database with it."
                + " Older keys stay in the file, for backups that need them.")
final class RenewSecretKeyCommand implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @Override
    public void run() {
        JsonObject done = admin.post("/api/admin/secret-keys", "{}").json();
        System.out.println("encrypted " + done.get("sealed") + " secrets with the new key " + done.getString("key")
                + "; back up the file now");
        if (done.getInt("lost") > 0) {
            System.out.println(done.get("lost") + " secrets have no key in the file; see the server's log");
        }
    }
}
