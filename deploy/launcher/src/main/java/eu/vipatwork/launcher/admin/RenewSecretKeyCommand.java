package eu.vipatwork.launcher.admin;

import jakarta.json.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Has a new key made for the secrets in the database, and all of them sealed with it. */
@Command(
        name = "renew-secret-key",
        description = "Makes a new key in DATA/secret-keys.json and seals all secrets in the database with it."
                + " Older keys stay in the file, for back-ups that need them.")
final class RenewSecretKeyCommand implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @Override
    public void run() {
        JsonObject done = admin.post("/api/admin/secret-keys", "{}").json();
        System.out.println("sealed " + done.get("sealed") + " secrets with the new key " + done.getString("key")
                + "; back up the file now");
        if (done.getInt("lost") > 0) {
            System.out.println(done.get("lost") + " secrets have no key in the file; the server's log says what to do");
        }
    }
}
