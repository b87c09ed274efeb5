package eu.vipatwork.content.office;

/** A cell of a template begins with "=" but is not a valid spreadsheet formula. */
public final class InvalidFormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String formula;
    private final String problem;

    InvalidFormulaException(String formula, RuntimeException cause) {
        super("The formula " + formula + " cannot be read: " + cause.getMessage(), cause);
        this.formula = formula;
        this.problem = String.valueOf(cause.getMessage());
    }

    /** As the author wrote it. */
    public String formula() {
        return formula;
    }

    /** The message of the spreadsheet library, in English. */
    public String problem() {
        return problem;
    }
}
