package eu.vipatwork.people.email;

import java.util.Locale;

/** The kinds of e-mail. The constants' names are the keys of their texts. */
public enum EmailKind {
    /** Arguments: the organisation, the person who invites, the link, the days it is valid. */
    INVITATION,

    /** Arguments: the organisation, the link, the days it is valid. */
    REGISTRATION,

    /** Arguments: the link, the minutes it is valid. */
    PASSWORD_RESET,

    /** No arguments. */
    PASSWORD_CHANGED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
