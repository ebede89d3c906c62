package id.kutip.store;

class PostgresqlJobsTest extends JobsContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
