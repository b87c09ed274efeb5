package eu.vipatwork.launcher;

import java.util.List;
import java.util.Optional;

/** Finds in GlassFish's log messages the cause of a failed deployment, in a form that an administrator can act on. */
record DeploymentFailure(ServerLogging logs) {

    private static final String MIGRATION = "org.flywaydb";

    LauncherException exception(DataFolder data) {
        String where = " The log has more: " + data.path().resolve("logs") + ".";
        List<Throwable> causes = logs.causes();
        Optional<Throwable> migration = causes.stream()
                .filter(cause -> cause.getClass().getName().startsWith(MIGRATION))
                .findFirst();
        if (migration.isPresent()) {
            return new LauncherException(
                    ExitCode.MIGRATION_FAILED,
                    "The tables could not be migrated: " + oneLine(migration.get()) + where,
                    migration.get());
        }
        String cause = causes.isEmpty() ? logs.lastMessage() : oneLine(causes.get(0));
        return new LauncherException(ExitCode.APPLICATION_FAILED, "The application did not start: " + cause + where);
    }

    private static String oneLine(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String line = message.strip().replaceAll("-{3,}", " ").replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }
}
