-- What the database itself forbids (数据库自身的约束). Applied anew after every migration, because rebuilding a table drops its triggers.
DROP TRIGGER IF EXISTS journal_no_update;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
DROP TRIGGER IF EXISTS journal_no_delete;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
DROP TRIGGER IF EXISTS journal_head_no_delete;
CREATE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
