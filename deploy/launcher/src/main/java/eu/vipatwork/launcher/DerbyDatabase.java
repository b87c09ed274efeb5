package eu.vipatwork.launcher;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Apache Derby inside this process, its files in the data folder. */
record DerbyDatabase(Path folder) implements ServerDatabase {

    private static final String IN_USE = "XSDB6";
    private static final int CONNECTIONS = 24;

    /**
     * Sets the page size of tables created from now on, and the size of the page cache. By default Derby uses pages of
     * 32 KB for tables with long texts and reads all of that for a row of 1 KB; more of the smaller pages fit into the
     * cache.
     */
    static void configurePages() {
        System.setProperty("derby.storage.pageSize", "8192");
        System.setProperty("derby.storage.pageCacheSize", "2000");
    }

    @Override
    public void check() {
        try {
            DriverManager.getConnection("jdbc:derby:" + folder + ";create=true").close();
        } catch (SQLException e) {
            SQLException innermost = innermost(e);
            ExitCode code =
                    IN_USE.equals(innermost.getSQLState()) ? ExitCode.FOLDER_IN_USE : ExitCode.DATABASE_UNREACHABLE;
            throw new LauncherException(
                    code, "The database in " + folder + " cannot be opened: " + innermost.getMessage(), e);
        }
    }

    @Override
    public String dataSource() {
        return "org.apache.derby.jdbc.EmbeddedDataSource";
    }

    @Override
    public Map<String, String> properties() {
        return Map.of("databaseName", folder.toString(), "createDatabase", "create");
    }

    @Override
    public int connections() {
        return CONNECTIONS;
    }

    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public String name() {
        return "Derby in " + folder;
    }

    @Override
    public void close() {
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true").close();
        } catch (SQLException e) {
            // Derby reports a successful shutdown by an exception.
            return;
        }
    }

    private static SQLException innermost(SQLException e) {
        SQLException found = e;
        while (found.getNextException() != null) {
            found = found.getNextException();
        }
        return found;
    }
}
