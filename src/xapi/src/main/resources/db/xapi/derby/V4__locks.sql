-- Derby looks for a deadlock only after it has waited so many seconds; whoever is chosen to give way tries again at once.
call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '1');
call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '20');
