package eu.vipatwork.xapi.server;

import java.io.File;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.CommandResult;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** The main class of the server process; arguments are the port, the JDBC address and the archive. */
public final class XapiServerProcess {

    private static final String CONNECTIONS = "40";

    private XapiServerProcess() {}

    /** Prints "ready" once the archive is deployed. */
    public static void main(String[] arguments) {
        try {
            GlassFishProperties properties = new GlassFishProperties();
            properties.setPort("http-listener", Integer.parseInt(arguments[0]));
            GlassFish glassFish =
                    GlassFishRuntime.bootstrap(new BootstrapProperties()).newGlassFish(properties);
            glassFish.start();
            pool(glassFish, arguments[1]);
            run(
                    glassFish,
                    "set",
                    "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=40");
            String name =
                    glassFish.getDeployer().deploy(new File(arguments[2]), "--name", "xapi", "--contextroot", "/");
            System.out.println(name == null ? "failed" : "ready");
            if (name == null) {
                System.exit(1);
            }
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void pool(GlassFish glassFish, String address) throws Exception {
        boolean derby = address.startsWith("jdbc:derby:");
        String property = derby
                ? "databaseName=" + escaped(address.substring("jdbc:derby:".length())) + ":createDatabase=create"
                : "url=" + escaped(address) + credentials(address);
        run(
                glassFish,
                "create-jdbc-connection-pool",
                "--datasourceclassname",
                derby ? "org.apache.derby.jdbc.EmbeddedDataSource" : "org.postgresql.ds.PGSimpleDataSource",
                "--restype",
                "javax.sql.DataSource",
                "--steadypoolsize",
                "8",
                "--maxpoolsize",
                CONNECTIONS,
                "--isolationlevel",
                "read-committed",
                "--property",
                property,
                "store");
        run(glassFish, "create-jdbc-resource", "--connectionpoolid", "store", "jdbc/vipatwork");
        run(glassFish, "set", "resources.jdbc-connection-pool.store.statement-cache-size=50");
    }

    /** The pool passes user and password to the driver itself, and empty ones if it has none. */
    private static String credentials(String address) {
        StringBuilder properties = new StringBuilder();
        Matcher parameter = Pattern.compile("[?&](user|password)=([^&]*)").matcher(address);
        while (parameter.find()) {
            properties.append(':').append(parameter.group(1)).append('=').append(escaped(parameter.group(2)));
        }
        return properties.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\:=;])", "\\\\$1");
    }

    private static void run(GlassFish glassFish, String command, String... arguments) throws Exception {
        CommandResult result = glassFish.getCommandRunner().run(command, arguments);
        if (result.getExitStatus() != CommandResult.ExitStatus.SUCCESS) {
            throw new IllegalStateException(command + ": " + result.getOutput(), result.getFailureCause());
        }
    }
}
