@echo off
rem Runs Chalkproof on Windows: finds a JDK, builds what is missing, starts.
setlocal EnableDelayedExpansion
set "ROOT=%~dp0"
set "JDK="
set "SEEN="

call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%B in ("%%~dp$PATH:J..") do call :try "%%~fB"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~fD"
)
if not defined JDK (
  echo chalkproof: needs a JDK 25 or newer, and found none 1>&2
  if defined SEEN (echo found:!SEEN! 1>&2) else (echo found: no Java at all 1>&2)
  echo help: winget install EclipseAdoptium.Temurin.25.JDK, or set JAVA_HOME to one that is installed elsewhere 1>&2
  exit /b 2
)

set "STALE="
if not exist "%ROOT%target\chalkproof.jar" set "STALE=1"
if not defined STALE (
  powershell -NoProfile -Command "$t=(Get-Item -LiteralPath '%ROOT%target\chalkproof.jar').LastWriteTimeUtc; $n=Get-ChildItem -Recurse -LiteralPath '%ROOT%src\main','%ROOT%templates','%ROOT%pom.xml' | Where-Object {$_.LastWriteTimeUtc -gt $t} | Select-Object -First 1; if ($n) {exit 1} else {exit 0}"
  if errorlevel 1 set "STALE=1"
)
if defined STALE (
  echo chalkproof: building the tool; the first time this also fetches its libraries 1>&2
  set "JAVA_HOME=!JDK!"
  pushd "%ROOT%"
  call mvn -q -B -Dquick -Dmaven.test.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo chalkproof: the tool itself does not build; see above ^(Maven 3.8.6 or newer must be on the PATH^) 1>&2
    exit /b 3
  )
  popd
)

rem The virtual machine keeps what it loads in an archive that it makes and checks itself (JEP 350).
"!JDK!\bin\java.exe" "@%ROOT%src\main\launcher\java.options" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ROOT%target\chalkproof.jsa" %CHALKPROOF_JAVA_OPTS% -jar "%ROOT%target\chalkproof.jar" %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.+-" %%M in ("!VERSION!") do set "MAJOR=%%M"
set "SEEN=!SEEN! [%~1: Java !VERSION!]"
if !MAJOR! GEQ 25 if exist "%~1\bin\javac.exe" set "JDK=%~1"
exit /b 0
