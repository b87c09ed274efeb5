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
 * Where messages go: all from INFO up into rotating files in the data folder, and to the terminal only what a person
 * should act on. The newest troubles are kept at hand, to name the cause when a start fails.
 */
final class ServerLogging {

    private static final int FILE_BYTES = 10_000_000;
    private static final int FILES = 10;
    private static final int REMEMBERED = 200;
    private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";
    private static final String OURS = "eu.vipatwork";

    /** Chatter of the container, by logger, and what of it is worth a line. */
    private static final List<String> LOUD = List.of(
            "jakarta.enterprise.resource.jta",
            "org.glassfish.cdi.transaction",
            "org.glassfish.cdi.transaction.TransactionalInterceptorBase",
            "org.hibernate.validator",
            "org.jboss.weld",
            "jakarta.enterprise.web.util");

    /** Loggers are collected with the garbage when nobody holds them, and lose their level. */
    private final List<Logger> held = new ArrayList<>();

    private final Deque<LogRecord> troubles = new ArrayDeque<>();

    private volatile boolean started;

    private ServerLogging() {}

    /** Takes over what is logged, and also what the container prints past all logs. */
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
            throw new LauncherException(ExitCode.FOLDER_UNWRITABLE, "The log folder " + folder + " cannot be written to.", e);
        }
        root.addHandler(logs.new Memory());
        root.addHandler(logs.new Terminal(terminal));
        PrintStream printed = new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        for (String name : LOUD) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.WARNING);
            logs.held.add(logger);
        }
        return logs;
    }

    /** From now on the container's troubles show on the terminal; before, the start itself says what failed. */
    void speak() {
        started = true;
    }

    /** The causes of the newest troubles, the newest first, each with all of its own causes. */
    List<Throwable> causes() {
        List<Throwable> causes = new ArrayList<>();
        synchronized (troubles) {
            for (LogRecord trouble : troubles) {
                for (Throwable cause = trouble.getThrown(); cause != null; cause = cause.getCause()) {
                    causes.add(0, cause);
                }
            }
        }
        return causes;
    }

    /** The newest message of the highest level. */
    String lastMessage() {
        synchronized (troubles) {
            return troubles.isEmpty() ? "" : new SimpleFormatter().formatMessage(troubles.getLast());
        }
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    private final class Memory extends Handler {
        Memory() {
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                synchronized (troubles) {
                    troubles.addLast(entry);
                    if (troubles.size() > REMEMBERED) {
                        troubles.removeFirst();
                    }
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** One line per trouble on the terminal: ours from WARNING up, the container's only when SEVERE. */
    private final class Terminal extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        private final PrintStream out;

        Terminal(PrintStream out) {
            this.out = out;
            setLevel(Level.WARNING);
            setFilter(this::worthALine);
        }

        private boolean worthALine(LogRecord entry) {
            return String.valueOf(entry.getLoggerName()).startsWith(OURS)
                    || started && entry.getLevel().intValue() >= Level.SEVERE.intValue();
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

    /** A stream whose lines become messages. */
    private static final class Lines extends OutputStream {
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
