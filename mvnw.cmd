@echo off
rem Runs the installed Maven; on Windows it is not fetched. Get it with: winget install Apache.Maven
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: Maven 3.8.6 or newer must be on the PATH 1>&2
  exit /b 1
)
call mvn %*
exit /b %ERRORLEVEL%
