package eu.vipatwork.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Logging of the server process: all messages from INFO up to rotating files in the data folder, and to the terminal
 * only what an administrator should act on. The newest warnings are kept in memory, to name the cause when a start
 * fails.
 */
final class ServerLogging {

    private static final int FILE_BYTES = 10_000_000;
    private static final int FILES = 10;
    private static final int MAX_WARNINGS = 200;
    private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";
    private static final String OURS = "eu.vipatwork";

    /** Loggers of GlassFish that are logged from WARNING up. */
    private static final List<String> VERBOSE = List.of(
            "jakarta.enterprise.resource.jta",
            "org.glassfish.cdi.transaction",
            "org.glassfish.cdi.transaction.TransactionalInterceptorBase",
            "org.hibernate.validator",
            "org.jboss.weld",
            "jakarta.enterprise.web.util");

    /** References to loggers: an unreferenced logger is garbage collected and loses its level. */
    private final List<Logger> configured = new ArrayList<>();

    private final Deque<LogRecord> warnings = new ArrayDeque<>();

    private volatile boolean started;

    private ServerLogging() {}

    /** Takes over all log messages, and what is printed to standard output and error. */
    static ServerLogging to(Path folder) {
        PrintStream terminal = System.err;
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        ServerLogging logs = new ServerLogging();
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            FileHandler file = new FileHandler(folder.resolve("server.%g.log").toString(), FILE_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException e) {
            throw new LauncherException(
                    ExitCode.FOLDER_UNWRITABLE, "The log folder " + folder + " cannot be written to.", e);
        }
        root.addHandler(logs.new RecentWarnings());
        root.addHandler(logs.new Terminal(terminal));
        PrintStream printed = new PrintStream(new LineLogger(), true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        for (String name : VERBOSE) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.WARNING);
            logs.configured.add(logger);
        }
        return logs;
    }

    /**
     * Shows GlassFish's severe messages on the terminal from now on; during the start, the launcher reports what
     * failed.
     */
    void serverIsReady() {
        started = true;
    }

    /** The causes of the newest warnings, newest first, each followed by its own causes. */
    List<Throwable> causes() {
        List<Throwable> causes = new ArrayList<>();
        synchronized (warnings) {
            for (LogRecord warning : warnings) {
                for (Throwable cause = warning.getThrown(); cause != null; cause = cause.getCause()) {
                    causes.add(0, cause);
                }
            }
        }
        return causes;
    }

    /** The newest message of the highest level. */
    String lastMessage() {
        synchronized (warnings) {
            return warnings.isEmpty() ? "" : new SimpleFormatter().formatMessage(warnings.getLast());
        }
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    private final class RecentWarnings extends Handler {
        RecentWarnings() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                synchronized (warnings) {
                    warnings.addLast(entry);
                    if (warnings.size() > MAX_WARNINGS) {
                        warnings.removeFirst();
                    }
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** One line per message on the terminal: ours from WARNING up, those of GlassFish only when SEVERE. */
    private final class Terminal extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        private final PrintStream out;

        Terminal(PrintStream out) {
            this.out = out;
            setLevel(Level.WARNING);
            setFilter(this::isShown);
        }

        private boolean isShown(LogRecord entry) {
            return String.valueOf(entry.getLoggerName()).startsWith(OURS)
                    || (started && entry.getLevel().intValue() >= Level.SEVERE.intValue());
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                out.println("warning: " + firstLine(formatter.formatMessage(entry))
                        + (entry.getThrown() == null
                                ? ""
                                : " (" + firstLine(entry.getThrown().toString()) + ")"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** A stream whose lines become log messages. */
    private static final class LineLogger extends OutputStream {
        private static final Logger PRINTED = Logger.getLogger("printed");
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (!text.isBlank()) {
                PRINTED.info(text);
            }
        }
    }
}
