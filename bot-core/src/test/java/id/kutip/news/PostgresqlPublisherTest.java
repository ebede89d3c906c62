package id.kutip.news;

import id.kutip.store.Database;
import id.kutip.store.TestPostgresql;

class PostgresqlPublisherTest extends PublisherContract {

  @Override
  Database open() {
    return Database.open(TestPostgresql.newDatabase());
  }
}
