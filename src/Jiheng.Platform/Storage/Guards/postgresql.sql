-- What the database itself forbids (数据库自身的约束).
CREATE OR REPLACE FUNCTION jiheng_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'jiheng:%', TG_ARGV[0];
END $$;
CREATE OR REPLACE TRIGGER journal_no_update BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
CREATE OR REPLACE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
CREATE OR REPLACE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
