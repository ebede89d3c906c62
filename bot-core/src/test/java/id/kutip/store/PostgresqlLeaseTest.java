package id.kutip.store;

class PostgresqlLeaseTest extends LeaseContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
