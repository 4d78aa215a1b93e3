<?php
/** WordPress loads this in place of its own database class. */
define( 'DB_ENGINE', 'sqlite' );
define( 'DATABASE_TYPE', 'sqlite' );
require_once __DIR__ . '/plugins/sqlite-database-integration/wp-includes/sqlite/db.php';
