package eu.vipatwork.people.email;

import java.util.Locale;

/** What a letter can be about. The constants' names are the keys of their words. */
public enum EmailKind {
    /** Arguments: the organisation, who invites, the link, the days it lasts. */
    INVITATION,
    /** Arguments: the organisation, the link, the days it lasts. */
    REGISTRATION,
    /** Arguments: the link, the minutes it lasts. */
    PASSWORD_RESET,
    /** No arguments. */
    PASSWORD_CHANGED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
