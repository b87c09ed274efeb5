package eu.vipatwork.launcher.admin;

import jakarta.json.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Rebuilds the progress projection from the statements. */
@Command(
        name = "rebuild-progress",
        description = "Deletes the progress projection and rebuilds it from the statements, to the same result.")
final class RebuildProgressCommand implements Runnable {

    @ParentCommand
    private AdminCommand admin;

    @Override
    public void run() {
        JsonObject done = admin.post("/api/admin/progress/rebuild", "{}").json();
        System.out.println("rebuilt from " + done.get("statements") + " statements in " + done.get("seconds") + " s");
    }
}
