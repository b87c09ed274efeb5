package eu.vipatwork.lti.grade;

/**
 * Result row: a grade and its user.
 *
 * @param subject {@code sub} of the user
 */
record UserGrade(String subject, GradeRow grade) {

    /** Public for JPQL's constructor expression. */
    public UserGrade {}
}
